/** Dates as people read them. English first; the parts are read by hand so that no time zone can shift a day. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** @param iso `2026-11-23`, `2026-11` or `2026`. @returns `23 November 2026`, `November 2026`, `2026`; anything else as it came. */
export function longDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return month === undefined ? year : iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
