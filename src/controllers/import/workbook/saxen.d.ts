// The part of saxen that is used here; the package brings no types.
declare module 'saxen' {
  type Decode = (text: string) => string;
  export class Parser {
    on(
      event: 'openTag',
      listener: (name: string, attributes: () => Record<string, string>, decode: Decode, selfClosing: boolean) => void,
    ): this;
    on(event: 'closeTag', listener: (name: string, decode: Decode, selfClosing: boolean) => void): this;
    on(event: 'text' | 'cdata', listener: (text: string, decode: Decode) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    parse(xml: string): this;
    stop(): void;
  }
}
