// What each document is told of earlier reports: the same object for as long as its answers are the same.
import type { EarlierReports, ReportRecord } from '../model/report-record.ts';
import type { ReportRecords } from '../model/report-records.ts';

/** A title that is being typed names many units: what was asked for long ago counts no more. */
const mostQuestions = 32;

export class EarlierViews {
  private readonly views = new Map<string, EarlierView>();

  /** @param records changed between `generation`s alone */
  constructor(private readonly records: ReportRecords) {}

  /** @param document what the records call it; one that they don't know may ask too */
  of(document: string, generation: number): EarlierReports {
    const before = this.views.get(document);
    if (before?.isCurrent(generation)) return before;
    const view = new EarlierView(this.records, document, generation);
    this.views.set(document, view);
    return view;
  }

  forget(document: string): void {
    this.views.delete(document);
  }
}

class EarlierView implements EarlierReports {
  private readonly answers = new Map<string, Answer>();

  constructor(
    private readonly records: ReportRecords,
    private readonly document: string,
    private generation: number,
  ) {}

  of(unit: string, year: number): readonly ReportRecord[] {
    const key = `${year} ${unit}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known.records;
    const records = this.records.of(unit, year, this.document);
    this.answers.set(key, { unit, year, records });
    return records;
  }

  /** Whether every answer that was given is still the answer. */
  isCurrent(generation: number): boolean {
    if (this.generation === generation) return true;
    if (this.answers.size > mostQuestions) return false;
    for (const { unit, year, records } of this.answers.values()) {
      const now = this.records.of(unit, year, this.document);
      if (now.length !== records.length || now.some((record, index) => record !== records[index])) return false;
    }
    this.generation = generation;
    return true;
  }
}

interface Answer {
  readonly unit: string;
  readonly year: number;
  readonly records: readonly ReportRecord[];
}
