export declare function collapseCss(text: string): string;
export declare function collapseHtml(text: string): string;
