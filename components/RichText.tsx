import type { Block, Inline } from '../lib/core/rich-text.ts';
import type { GuideId, TermId } from '../lib/core/term.ts';
import { InlineText } from './InlineText.tsx';

interface Props {
  blocks: readonly Block[];
  /** The level of the headings that the author wrote as `##`: one below whatever stands over this text. */
  headings?: 2 | 3;
  onTerm(id: TermId): void;
  onGuide(id: GuideId): void;
}

/** Draws a compiled text element by element. Only diagrams are set as markup: ours, checked when they were built in. */
export function RichText({ blocks, headings = 2, onTerm, onGuide }: Props) {
  const inline = (text: readonly Inline[]) => <InlineText text={text} onTerm={onTerm} onGuide={onGuide} />;
  return (
    <div className="rich">
      {blocks.map((block, place) => {
        const key = `${place} ${block.kind}`;
        switch (block.kind) {
          case 'paragraph':
            return (
              <p key={key} className={isCaption(blocks, place) ? 'caption' : undefined}>
                {inline(block.text)}
              </p>
            );
          case 'heading': {
            const Heading = `h${block.depth - 2 + headings}` as 'h2' | 'h3' | 'h4';
            return (
              <Heading key={key} id={block.id} tabIndex={-1}>
                {inline(block.text)}
              </Heading>
            );
          }
          case 'list': {
            const List = block.ordered ? 'ol' : 'ul';
            return (
              <List key={key}>
                {block.items.map((item, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: compiled text never changes its order
                  <li key={row}>{inline(item)}</li>
                ))}
              </List>
            );
          }
          case 'quote':
            return (
              <blockquote key={key}>
                <p>{inline(block.text)}</p>
              </blockquote>
            );
          default:
            return (
              <figure
                key={key}
                role="img"
                aria-label={block.alternative}
                className="diagram"
                // biome-ignore lint/security/noDangerouslySetInnerHtml: SVG of our own, proved against a list of elements at build time
                dangerouslySetInnerHTML={{ __html: block.markup }}
              />
            );
        }
      })}
    </div>
  );
}

/** A line of emphasis alone, right under a diagram, is the diagram's caption. */
function isCaption(blocks: readonly Block[], place: number): boolean {
  const block = blocks[place];
  const [only, second] = block?.kind === 'paragraph' ? block.text : [];
  return (
    blocks[place - 1]?.kind === 'diagram' &&
    second === undefined &&
    typeof only === 'object' &&
    only.kind === 'emphasis'
  );
}
