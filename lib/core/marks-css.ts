/** The stylesheet of the marks: one rule a style for painted marks, and the chosen one for wrapped marks. */
import type { Settings } from './settings.ts';

type Style = Settings['style'];

/** Only what moves no letter and adds no height: no border, padding or weight. The colour leans on the text's own, so that it
 *  reads on light and dark pages alike. */
const LOOKS: Readonly<Record<Style, string>> = {
  dotted:
    'text-decoration: underline dotted color-mix(in srgb, currentcolor 55%, #1695c0) min(0.11em, 2px); text-underline-offset: 0.22em; text-decoration-skip-ink: none;',
  underline:
    'text-decoration: underline solid color-mix(in srgb, currentcolor 35%, #1695c0) min(0.08em, 2px); text-underline-offset: 0.22em;',
  tint: 'background-color: color-mix(in srgb, #2aa7cf 20%, transparent); text-decoration: underline solid color-mix(in srgb, currentcolor 30%, #1695c0 40%) 1px; text-underline-offset: 0.22em;',
};

/** @param style The reader's choice, for wrapped marks; painted ones have a highlight of their own for each style. */
export function marksCss(style: Style): string {
  const wrapped = LOOKS[style].replaceAll(';', ' !important;');
  return [
    `::highlight(plainchain) { ${LOOKS.dotted} }`,
    `::highlight(plainchain-underline) { ${LOOKS.underline} }`,
    `::highlight(plainchain-tint) { ${LOOKS.tint} }`,
    `mark.plainchain { all: unset !important; ${wrapped} }`,
    '@media print { mark.plainchain { all: unset !important; } ::highlight(plainchain), ::highlight(plainchain-underline), ::highlight(plainchain-tint) { text-decoration: none; background-color: transparent; } }',
  ].join('\n');
}
