// What is used here of pdfkit, which brings no types of its own.
declare module 'pdfkit' {
  export interface StructElement {
    add(child: StructElement | (() => void)): StructElement;
    end(): void;
  }
  interface TextOptions {
    width?: number;
    lineGap?: number;
    lineBreak?: boolean;
    /** In points: how far the line the words stand on is above where they are put; below nought under it. */
    baseline?: number;
    /** What is written next goes on where this ends. */
    continued?: boolean;
    align?: 'left' | 'center' | 'right';
  }
  export class PDFDocument {
    constructor(options: {
      size: 'A4';
      margins: { top: number; right: number; bottom: number; left: number };
      pdfVersion: '1.7';
      subset: 'PDF/UA';
      tagged: true;
      lang: string;
      displayTitle: true;
      info: Readonly<Record<string, string | Date>>;
      bufferPages: true;
      /** null: none of the fonts that come with it. */
      font: null;
      compress: boolean;
    });
    x: number;
    y: number;
    readonly page: { width: number; height: number; margins: { bottom: number } };
    on(event: 'data', take: (chunk: Uint8Array<ArrayBuffer>) => void): this;
    on(event: 'end', done: () => void): this;
    on(event: 'error', failed: (error: unknown) => void): this;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    text(words: string, x: number, y: number, options?: TextOptions): this;
    text(words: string, options?: TextOptions): this;
    heightOfString(words: string, options?: TextOptions): number;
    addPage(): this;
    struct(
      type: string,
      options?: { scope?: 'Column' | 'Row'; title?: string } | (() => void),
      children?: () => void,
    ): StructElement;
    addStructure(element: StructElement): this;
    markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' }): this;
    endMarkedContent(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(at: number): void;
    end(): void;
  }
}
