// Dates as days: the last day that one may mean, and the shortest writing of a day.

const DAY = 86_400_000;
const FORM = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/;

// 2027, 2027-06, 2027-06-15; NaN where it is none
export const lastDay = (text) => {
  const [, year, month, date] = FORM.exec(text) ?? [];
  if (!year || month < 1 || month > 12 || date < 1 || date > 31) return Number.NaN;
  const last = new Date(0);
  if (date) last.setUTCFullYear(year, month - 1, date);
  else last.setUTCFullYear(year, month ?? 12, 0);
  return last.getTime() / DAY;
};

// 2027-06 for the 30th of June
export const dateOf = (days) => {
  const iso = new Date(days * DAY).toISOString().slice(0, 10);
  return [iso.slice(0, 4), iso.slice(0, 7), iso].find((text) => lastDay(text) === days) ?? iso;
};
