// Collects the faults of many pages and reports each fault once, not once per page.
import assert from 'node:assert/strict';

export class Faults {
  #pages = new Map();

  /** Records a fault on a page; the same fault on another page only adds that page. */
  add(fault, page) {
    if (!this.#pages.has(fault)) this.#pages.set(fault, []);
    this.#pages.get(fault).push(page);
  }

  toString() {
    return [...this.#pages].map(([fault, pages]) => {
      const few = [...new Set(pages)];
      return `${fault}\n    ${few.slice(0, 4).join('\n    ')}${few.length > 4 ? `\n    and ${few.length - 4} more` : ''}`;
    }).join('\n');
  }

  none() {
    assert.ok(this.#pages.size === 0, `${this.#pages.size} faults\n${this}`);
  }
}

/** Does the work for each item, a few items at a time. */
export async function each(items, work, atOnce = 2) {
  const waiting = [...items];
  const worker = async () => { while (waiting.length) await work(waiting.shift()); };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
