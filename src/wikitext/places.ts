import type { Point, Position } from 'unist';

/** Offsets to unist points; asked for in rising order it takes constant time. */
export class Places {
  private readonly starts: number[] = [0];
  private line = 0;
  /** The last point that was asked for: one leaf's end is the next one's start. */
  private last: Point = { line: 1, column: 1, offset: 0 };

  constructor(source: string) {
    for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) this.starts.push(i + 1);
  }

  point(offset: number): Point {
    if (this.last.offset === offset) return this.last;
    const { starts } = this;
    let { line } = this;
    if ((starts[line] as number) > offset) {
      let low = 0;
      let high = line;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      line = low;
    } else while (line + 1 < starts.length && (starts[line + 1] as number) <= offset) line++;
    this.line = line;
    this.last = { line: line + 1, column: offset - (starts[line] as number) + 1, offset };
    return this.last;
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }
}
