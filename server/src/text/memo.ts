// Results that several callers in a row ask for.

/**
 * Remembers a function's last result, and no other: rules ask of one report after another. A WeakMap would keep
 * each report alive until the next full collection of garbage, which costs more than most checks.
 */
export function memoizeLast<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
