import { z } from 'zod';

const day = z.iso.date();
const instant = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })]);

/** A day that exists, as `2022-02-17`. */
export const isDay = (value: string): boolean => day.safeParse(value).success;

/** A moment with its offset, as `2022-02-17T08:30:00Z` or `2022-02-17T08:30+01:00`. */
export const isInstant = (value: string): boolean =>
  instant.safeParse(value).success && !Number.isNaN(Date.parse(value));
