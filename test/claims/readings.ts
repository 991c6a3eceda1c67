// Names for the readings that labels are made of, as sums of cells with the format's keys.

const organizationKeys = ['business', 'research', 'socialOrganization', 'legalService', 'otherOrganization'];

/** A row of the requests table, in all columns or in one. */
export function request(row: string, column = 'total'): string {
  return `requests/${row}/${column}`;
}

function sum(cells: readonly string[]): string {
  return cells.join(' + ');
}

/** Readings of which any is accepted. */
export function any(...readings: readonly string[]): string {
  return readings.join(' | ');
}

/** Claims that one mark makes together. */
export function both(...parts: readonly string[]): string {
  return parts.join(' & ');
}

/** A label whose number stands elsewhere: “均予以公开” after “3件”. */
export function is(figure: number, label: string): string {
  return label
    .split(' | ')
    .map((reading) => `${reading} = ${figure}`)
    .join(' | ');
}

/** A label that may be read or left alone. */
export function maybe(label: string): string {
  return `? ${label}`;
}

export const newly = request('newlyReceived');
export const carriedIn = request('carriedIn');
export const carriedOut = request('carriedOut');
export const handled = request('handledTotal');
export const intake = sum([newly, carriedIn]);
/** 收到, 受理: with or without what was carried in. */
export const received = any(newly, intake);
/** 办理, 处理. */
export const processed = any(newly, intake, handled);

/** 均已办结, after a number of requests. */
export function allSettled(inherited: number): string {
  return any(`${carriedOut} = 0`, `${handled} = ${inherited}`);
}

export const granted = request('granted');
export const partial = request('partiallyGranted');
export const grantedOrPartial = sum([granted, partial]);

function group(prefix: string, rows: readonly string[]): string {
  return sum(rows.map((row) => request(`${prefix}.${row}`)));
}

export const denied = group('denied', [
  'stateSecret',
  'prohibitedByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'deliberativeRecords',
  'enforcementFiles',
  'administrativeQuery',
]);
export const unavailable = group('unavailable', ['notHeld', 'needsCreation', 'unclearAfterCorrection']);
export const unprocessed = group('unprocessed', ['petition', 'repeated', 'publication', 'excessive', 'reissue']);
export const otherOutcome = group('otherOutcome', ['uncorrected', 'unpaid', 'other']);
export const notHeld = request('unavailable.notHeld');
export const enforcementFiles = request('denied.enforcementFiles');
export const deliberative = request('denied.deliberativeRecords');
export const internalAffairs = request('denied.internalAffairs');
export const repeated = request('unprocessed.repeated');
export const petition = request('unprocessed.petition');

/** Applicants of one kind among the requests received. */
export function receivedFrom(column: string): string {
  return any(request('newlyReceived', column), sum([request('newlyReceived', column), request('carriedIn', column)]));
}

/** The same of requests that were 办理 or 处理. */
export function processedFrom(column: string): string {
  return any(receivedFrom(column), request('handledTotal', column));
}

function organizations(row: string): string {
  return sum(organizationKeys.map((column) => request(row, column)));
}

export const natural = receivedFrom('naturalPerson');
export const organizationsReceived = any(
  organizations('newlyReceived'),
  sum([organizations('newlyReceived'), organizations('carriedIn')]),
);
export const organizationsProcessed = any(organizationsReceived, organizations('handledTotal'));

/** 均为自然人, after a number of requests. */
export function allNatural(inherited: number): string {
  return any(is(inherited, natural), is(0, organizationsReceived));
}

function appeal(row: string, column: string): string {
  return `reviewAndLitigation/${row}/${column}`;
}

export const review = appeal('review', 'total');
export const reviewUpheld = appeal('review', 'upheld');
export const reviewCorrected = appeal('review', 'corrected');
export const reviewOther = appeal('review', 'otherResult');
export const reviewPending = appeal('review', 'pending');

function bothLitigations(column: string): string {
  return sum([appeal('directLitigation', column), appeal('litigationAfterReview', column)]);
}

export const litigation = bothLitigations('total');
export const litigationUpheld = bothLitigations('upheld');
export const litigationCorrected = bothLitigations('corrected');
export const litigationPending = bothLitigations('pending');
export const directLitigation = appeal('directLitigation', 'total');
export const litigationAfterReview = appeal('litigationAfterReview', 'total');
export const allAppeals = sum([review, litigation]);
export const noAppeals = both(review, litigation);

export const issued = 'activeDisclosure/normativeDocuments/issued';
export const repealed = 'activeDisclosure/normativeDocuments/repealed';
export const inForce = 'activeDisclosure/normativeDocuments/inForce';
export const regulationsIssued = 'activeDisclosure/regulations/issued';
export const regulationsRepealed = 'activeDisclosure/regulations/repealed';
export const regulationsInForce = 'activeDisclosure/regulations/inForce';
export const licensing = 'activeDisclosure/licensing/decisions';
export const punishment = 'activeDisclosure/punishment/decisions';
export const coercion = 'activeDisclosure/coercion/decisions';
export const fees = 'activeDisclosure/fees/amount';
