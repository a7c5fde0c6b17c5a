/** Reads what authors wrote and proves its shape. Nothing is thrown for a wrong file: all problems of all files are told at once. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Field } from '../lib/core/field.ts';
import type { SiteRow } from '../lib/core/sites.ts';
import type { Term } from '../lib/core/term.ts';
import { describeIssue, fieldsSchema, type GuideSource, guideSchema, siteSchema, termSchema } from './schema.ts';

export interface Sources {
  terms: Term[];
  guides: GuideSource[];
  sites: SiteRow[];
  /** Names and idioms that hold a form and are something else. */
  names: string[];
  /** Words at home in the stories of each field. */
  fields: Record<Field, string>;
  /** By name: the text of `data/diagrams/NAME.svg`. */
  diagrams: Map<string, string>;
}

export interface Reading {
  sources: Sources;
  /** `file: what is wrong: what would mend it`, one a problem. */
  problems: string[];
}

/** @param root The folder that holds terms/, guides/, diagrams/, sites.json and names.txt. */
export function readSources(root: string): Reading {
  const problems: string[] = [];
  const terms = readAll(root, 'terms', termSchema, problems);
  const guides = readAll(root, 'guides', guideSchema, problems);
  const sites = readSites(root, problems);
  const names = readFileSync(path.join(root, 'names.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const diagrams = new Map(
    filesOf(root, 'diagrams', '.svg').map((file) => [
      path.basename(file, '.svg'),
      readFileSync(path.join(root, 'diagrams', file), 'utf8'),
    ]),
  );
  return { sources: { terms, guides, sites, names, fields: readFields(root, problems), diagrams }, problems };
}

const filesOf = (root: string, folder: string, ending: string) =>
  readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith(ending))
    .sort();

function readAll<T>(root: string, folder: string, schema: z.ZodType<T>, problems: string[]): T[] {
  return filesOf(root, folder, '.md').flatMap((name) => {
    const file = `data/${folder}/${name}`;
    const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(
      readFileSync(path.join(root, folder, name), 'utf8'),
    );
    if (parts === null) {
      problems.push(`${file}: has no front matter: begin with a line ---, the fields, and a line ---`);
      return [];
    }
    let fields: unknown;
    try {
      fields = parse(parts[1] as string, { schema: 'core' });
    } catch (error) {
      problems.push(
        `${file}: the front matter is no YAML: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
      );
      return [];
    }
    const record = typeof fields === 'object' && fields !== null ? fields : {};
    if ('id' in record) problems.push(`${file}: "id": comes from the file's name; remove it`);
    const result = schema.safeParse({ ...record, id: path.basename(name, '.md'), body: (parts[2] as string).trim() });
    if (result.success) return [result.data];
    for (const issue of result.error.issues) problems.push(describeIssue(file, issue));
    return [];
  });
}

function readSites(root: string, problems: string[]): SiteRow[] {
  const file = 'data/sites.json';
  let rows: unknown;
  try {
    rows = JSON.parse(readFileSync(path.join(root, 'sites.json'), 'utf8'));
  } catch (error) {
    problems.push(`${file}: is no JSON: ${error instanceof Error ? error.message : error}`);
    return [];
  }
  if (!Array.isArray(rows)) {
    problems.push(`${file}: must be a list of rows such as {"host": "www.coindesk.com"}`);
    return [];
  }
  return rows.flatMap((row, i) => {
    const result = siteSchema.safeParse(row);
    if (result.success) return [result.data];
    const host = (row as { host?: unknown } | null)?.host;
    for (const issue of result.error.issues)
      problems.push(describeIssue(`${file}: row ${i + 1} (${String(host)})`, issue));
    return [];
  });
}

function readFields(root: string, problems: string[]): Record<Field, string> {
  const file = 'data/field-words.json';
  try {
    const result = fieldsSchema.safeParse(JSON.parse(readFileSync(path.join(root, 'field-words.json'), 'utf8')));
    if (result.success) return result.data;
    for (const issue of result.error.issues) problems.push(describeIssue(file, issue));
  } catch (error) {
    problems.push(`${file}: is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  return { crypto: '', finance: '', ai: '' };
}
