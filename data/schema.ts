/** The one schema of what authors write. A wrong file stops the build with file, field and mend (see `describeIssue`). */
import { z } from 'zod';
import type { SiteRow } from '../lib/core/sites.ts';
import { CATEGORIES, type Term } from '../lib/core/term.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isRealDate = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const id = z.string().regex(ID, 'must be lower-case words joined by hyphens, such as zk-rollup');
const level = z.union([z.literal(1), z.literal(2), z.literal(3)], 'must be 1, 2 or 3');
const line = z.string().trim().min(1, 'must not be empty');
/** Front matter dates are quoted or bare; YAML 1.2 leaves both as text. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-23')
  .refine(isRealDate, 'is not a day of the calendar');
const isoMonthOrDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, a month or a day such as 2026-11')
  .refine((text) => isRealDate(`${text}-01-01`.slice(0, 10)), 'is not in the calendar');

export const sourceSchema = z.strictObject({
  title: line,
  publisher: line,
  url: z
    .url({ protocol: /^https$/, error: 'must be an https address' })
    .refine((url) => !/[?&](utm_|fbclid|gclid)/.test(url), 'must not carry tracking parameters'),
});

const cueList = z.array(line).optional();
const cues = z.strictObject({ before: cueList, after: cueList, near: cueList });
export const senseSchema = cues.extend({
  of: z.array(line).optional(),
  prior: z.number().min(-3).max(3).optional(),
  not: cues.optional(),
  names: z.array(line).optional(),
  part: z.enum(['noun', 'verb']).optional(),
  proper: z.boolean().optional(),
});

export const termSchema = z.strictObject({
  id,
  name: line,
  aliases: z.array(line).default([]),
  exact: z.array(line).default([]),
  verb: z.boolean().default(false),
  category: z.enum(CATEGORIES),
  level,
  short: line,
  body: line,
  caution: line.optional(),
  related: z.array(id).min(2, 'needs 2 to 6 ids').max(6, 'needs 2 to 6 ids'),
  guide: id.optional(),
  sources: z.array(sourceSchema).min(1, 'needs at least one source').max(4, 'holds 4 sources at most'),
  reviewed: isoDate,
  asOf: isoMonthOrDate.optional(),
  sense: senseSchema.optional(),
}) satisfies z.ZodType<Term, unknown>;

export const guideSchema = z.strictObject({
  id,
  title: line,
  summary: line,
  level,
  takeaways: z.array(line).min(3, 'needs 3 to 5').max(5, 'needs 3 to 5'),
  terms: z.array(id).min(1, 'must name the terms that the guide teaches'),
  related: z.array(id).min(2, 'needs 2 to 4 guides').max(4, 'needs 2 to 4 guides'),
  sources: z.array(sourceSchema).min(4, 'needs at least 4 sources'),
  reviewed: isoDate,
  faq: z
    .array(z.strictObject({ question: line, answer: line }))
    .min(3, 'needs 3 to 6 questions')
    .max(6, 'needs 3 to 6 questions'),
  body: line,
});
export type GuideSource = z.infer<typeof guideSchema>;

export const siteSchema = z.strictObject({
  host: z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'must be a bare host name such as www.coindesk.com'),
  path: z
    .string()
    .regex(/^\/[^\s*]*\*$/, 'must begin with / and end with *, such as /crypto/*, and hold no other *')
    .optional(),
  article: z.strictObject({ selector: line, seen: isoDate }).optional(),
  draw: z.strictObject({ mode: z.literal('wrap'), seen: isoDate }).optional(),
}) satisfies z.ZodType<SiteRow, unknown>;

/** Words with spaces between, by field. */
export const fieldsSchema = z.strictObject({ crypto: line, finance: line, ai: line });

/** One line an author can act on: `data/terms/whale.md: "short": must not be empty`. */
export function describeIssue(file: string, issue: z.core.$ZodIssue): string {
  const place = (...last: string[]) => `"${[...issue.path, ...last].join('.')}"`;
  if (issue.code === 'unrecognized_keys')
    return `${file}: ${issue.keys.map((key) => place(key)).join(', ')}: is no field here; correct its name or remove it`;
  const field = issue.path.length === 0 ? '' : `${place()}: `;
  if (issue.message.endsWith('received undefined')) return `${file}: ${field}is missing; add it`;
  return `${file}: ${field}${issue.message.replace('Invalid input: ', '')}`;
}
