/**
 * Children of the nodes that are being built, all in one row: a node's are cut out of it when the node ends, so that
 * each array is just as long as it must be. Arrays that grow by `push` take room for 17 elements with the first, and in
 * a page of a million nodes that room is what the time goes into.
 */
export class Children<Node> {
  private readonly row: Node[] = [];
  /** What lies behind it is left over. */
  private length = 0;
  private readonly starts: number[] = [];

  push(node: Node): void {
    this.row[this.length++] = node;
  }

  /** Takes back the last one. */
  pop(): void {
    this.length--;
  }

  /** What is pushed from here on are the children of another node. */
  enter(): void {
    this.starts.push(this.length);
  }

  /** Ends that node; gives its children. */
  leave(): Node[] {
    const start = this.starts.pop() ?? 0;
    const children = this.row.slice(start, this.length);
    this.length = start;
    return children;
  }

  /** Ends all nodes; gives what stands in none. */
  all(): Node[] {
    const children = this.row.slice(0, this.length);
    this.clear();
    return children;
  }

  clear(): void {
    this.length = 0;
    this.starts.length = 0;
  }
}
