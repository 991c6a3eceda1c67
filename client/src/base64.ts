// Bytes as base64, in every host.

/** Characters that are put together at once: a function takes only so many arguments. */
const piece = 32_768;

export function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += piece) {
    characters += String.fromCharCode(...bytes.subarray(start, start + piece));
  }
  return btoa(characters);
}
