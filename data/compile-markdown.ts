/** Markdown → the small tree of lib/core/rich-text.ts. Whatever the tree cannot hold (raw HTML, tables, foreign links) is a problem. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Inline } from '../lib/core/rich-text.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];

export interface Compiled {
  blocks: Block[];
  problems: string[];
}

/** @param diagrams SVG by name, already checked. @returns Problems without the file's name; the caller knows it. */
export function compileMarkdown(text: string, diagrams: ReadonlyMap<string, string>): Compiled {
  const problems: string[] = [];
  const blocks: Block[] = [];
  const anchors = new Set<string>();
  for (const node of fromMarkdown(text).children) {
    const block = compileBlock(node, { problems, diagrams, anchors });
    if (block !== undefined) blocks.push(block);
  }
  return { blocks, problems };
}

interface Context {
  problems: string[];
  diagrams: ReadonlyMap<string, string>;
  anchors: Set<string>;
}

function compileBlock(node: Node, context: Context): Block | undefined {
  switch (node.type) {
    case 'paragraph': {
      const [only, second] = node.children;
      if (only?.type === 'image' && second === undefined) return compileDiagram(only, context);
      return { kind: 'paragraph', text: compileInlines(node.children, context) };
    }
    case 'heading': {
      if (node.depth !== 2 && node.depth !== 3) {
        context.problems.push(`a heading of depth ${node.depth}: use ## or ###`);
        return undefined;
      }
      const text = compileInlines(node.children, context);
      return { kind: 'heading', depth: node.depth, id: anchorFor(lettersOf(text), context.anchors), text };
    }
    case 'list':
      return {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) => compileOneParagraph(item.children, 'list item', context)),
      };
    case 'blockquote':
      return { kind: 'quote', text: compileOneParagraph(node.children, 'quotation', context) };
    default:
      context.problems.push(
        `holds ${node.type === 'html' ? 'raw HTML' : `a ${node.type}`}, which readers never get: use paragraphs, lists and emphasis`,
      );
      return undefined;
  }
}

/** What list items and quotations hold. */
function compileOneParagraph(nodes: readonly Node[], what: 'list item' | 'quotation', context: Context): Inline[] {
  const paragraphs = nodes.filter((node) => node.type === 'paragraph');
  const [other] = nodes.filter((node) => node.type !== 'paragraph');
  if (other !== undefined || paragraphs.length > 1)
    context.problems.push(
      `a ${what} holds ${other === undefined ? 'two paragraphs' : `a ${other.type}`}: use one paragraph ${what === 'quotation' ? 'a quotation' : 'an item'}`,
    );
  return paragraphs.flatMap((paragraph) => compileInlines(paragraph.children, context));
}

function compileDiagram(image: { url: string; alt?: string | null }, context: Context): Block | undefined {
  const name = /^diagram:([a-z0-9-]+)$/.exec(image.url)?.[1];
  const markup = name === undefined ? undefined : context.diagrams.get(name);
  if (name === undefined || markup === undefined) {
    context.problems.push(`the picture "${image.url}" is none of data/diagrams: write (diagram:NAME)`);
    return undefined;
  }
  const alternative = image.alt ?? '';
  if (alternative.length < 20)
    context.problems.push(`the diagram "${name}" needs a text alternative that tells what it shows`);
  return { kind: 'diagram', name, alternative, markup };
}

function anchorFor(text: string, taken: Set<string>): string {
  const plain =
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'section';
  let anchor = plain;
  for (let n = 2; taken.has(anchor); n++) anchor = `${plain}-${n}`;
  taken.add(anchor);
  return anchor;
}

const lettersOf = (text: Inline[]): string =>
  text.map((part) => (typeof part === 'string' ? part : lettersOf(part.text))).join('');

type Phrasing = Extract<Node, { type: 'paragraph' }>['children'];

function compileInlines(nodes: Phrasing, context: Context): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [node.value.replace(/\s*\n\s*/g, ' ')];
      case 'strong':
        return [{ kind: 'strong', text: compileInlines(node.children, context) }];
      case 'emphasis':
        return [{ kind: 'emphasis', text: compileInlines(node.children, context) }];
      case 'break':
        return [' '];
      case 'link': {
        const [, kind, id] = /^(term|guide):([a-z0-9-]+)$/.exec(node.url) ?? [];
        const text = compileInlines(node.children, context);
        if (kind === 'term' && id !== undefined) return [{ kind, term: id, text }];
        if (kind === 'guide' && id !== undefined) return [{ kind, guide: id, text }];
        context.problems.push(
          `links to "${node.url}": only (term:ID) and (guide:ID) are links; web pages belong under sources`,
        );
        return text;
      }
      default:
        context.problems.push(
          `holds ${node.type === 'html' ? 'raw HTML' : `a ${node.type}`} in running text: use plain words and emphasis`,
        );
        return [];
    }
  });
}

/** The ids that compiled text links to. */
export function linksOf(blocks: readonly Block[]): { terms: string[]; guides: string[] } {
  const terms: string[] = [];
  const guides: string[] = [];
  const walk = (text: readonly Inline[]) => {
    for (const part of text) {
      if (typeof part === 'string') continue;
      if (part.kind === 'term') terms.push(part.term);
      if (part.kind === 'guide') guides.push(part.guide);
      walk(part.text);
    }
  };
  for (const block of blocks) {
    if (block.kind === 'diagram') continue;
    if (block.kind === 'list') for (const item of block.items) walk(item);
    else walk(block.text);
  }
  return { terms, guides };
}
