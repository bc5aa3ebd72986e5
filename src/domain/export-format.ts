import type { Extent } from './timex.js';

/** The forms in which a timeline can be taken away. */
export const EXPORT_FORMATS = ['timelinejs', 'ics', 'csv', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Whether a form has a place for a dated event: calendars have none for what lies somewhere in a week or a month. */
export const hasPlaceFor = (format: ExportFormat, { extent }: Readonly<{ extent: Extent }>): boolean =>
  format !== 'ics' || extent === 'day' || extent === 'days';

/** Whether a form has a place for events without a date. */
export const hasPlaceForUndated = (format: ExportFormat): boolean => format === 'csv' || format === 'md';
