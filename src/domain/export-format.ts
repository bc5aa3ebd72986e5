/** The forms in which a timeline can be taken away. */
export const EXPORT_FORMATS = ['timelinejs', 'ics', 'csv', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
