// Reads XML as a stream of tags and texts, without prefixes, because a workbook may use any; it needs no page, so a worker can.
// A host that compiles the source takes no declarations but those that a file names.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- saxen has no types of its own
/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';

export interface XmlListener {
  /** `attribute` gives a value by its name without a prefix. */
  open?: (name: string, attribute: (name: string) => string | undefined) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Throws for what is no XML. */
export function readXml(xml: string, listener: XmlListener): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    listener.open?.(bare(name), (wanted) => {
      for (const [key, value] of Object.entries(attributes())) if (bare(key) === wanted) return decode(value);
      return undefined;
    });
  });
  parser.on('text', (text, decode) => listener.text?.(decode(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closeTag', (name) => listener.close?.(bare(name)));
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
}
