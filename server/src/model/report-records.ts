// The records of many reports, found again by unit and year.
import { likeliestFirst } from './earlier-reports.ts';
import { unitKey } from './report-identity.ts';
import { isSameRecord, type RecordData, type ReportRecord, recordFrom } from './report-record.ts';

interface Kept {
  readonly document: string;
  readonly data: RecordData;
  readonly record: ReportRecord;
  readonly key: string;
}

const none: readonly ReportRecord[] = [];

export class ReportRecords {
  private readonly byDocument = new Map<string, Kept>();
  private readonly byIdentity = new Map<string, Kept[]>();

  /** What each document is: its unit and year. */
  *identities(): Iterable<{ readonly document: string; readonly unit: string; readonly year: number }> {
    for (const { document, record } of this.byDocument.values()) yield { document, unit: record.unit, year: record.year };
  }

  get documents(): Iterable<string> {
    return this.byDocument.keys();
  }

  /**
   * Takes what a document says now; an equal record leaves the one before in its place.
   * @param data undefined where the document is no report, or is gone
   * @returns whether anything changed
   */
  put(document: string, data: RecordData | undefined): boolean {
    const before = this.byDocument.get(document);
    if (before === undefined && data === undefined) return false;
    if (before !== undefined && data !== undefined && isSameRecord(before.data, data)) return false;
    if (before !== undefined) this.remove(before);
    if (data !== undefined) this.add(document, data);
    return true;
  }

  /**
   * The records of a unit and year, the likeliest predecessor of a document first.
   * @param document never among the results
   */
  of(unit: string, year: number, document: string): readonly ReportRecord[] {
    const kept = this.byIdentity.get(identityKey(unitKey(unit), year));
    return kept === undefined ? none : likeliestFirst(kept, document).map(({ record }) => record);
  }

  private add(document: string, data: RecordData): void {
    const key = identityKey(data.unitKey, data.year);
    const kept = { document, data, record: recordFrom(data), key };
    this.byDocument.set(document, kept);
    const others = this.byIdentity.get(key);
    if (others === undefined) this.byIdentity.set(key, [kept]);
    else others.push(kept);
  }

  private remove(kept: Kept): void {
    this.byDocument.delete(kept.document);
    const others = (this.byIdentity.get(kept.key) ?? []).filter((other) => other !== kept);
    if (others.length === 0) this.byIdentity.delete(kept.key);
    else this.byIdentity.set(kept.key, others);
  }
}

function identityKey(unit: string, year: number): string {
  return `${year} ${unit}`;
}
