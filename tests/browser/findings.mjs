// What a test finds wrong on many pages, told once a fault and not once a page.
import assert from 'node:assert/strict';

export class Findings {
  #places = new Map();

  /** Notes one fault at one place; the same fault elsewhere only adds the place. */
  add(fault, place) {
    if (!this.#places.has(fault)) this.#places.set(fault, []);
    this.#places.get(fault).push(place);
  }

  toString() {
    return [...this.#places].map(([fault, places]) => {
      const few = [...new Set(places)];
      return `${fault}\n    ${few.slice(0, 4).join('\n    ')}${few.length > 4 ? `\n    and ${few.length - 4} more` : ''}`;
    }).join('\n');
  }

  none() {
    assert.ok(this.#places.size === 0, `${this.#places.size} faults\n${this}`);
  }
}

/** Does a thing for each item, with so many at a time as the machine has cores. */
export async function each(items, work, atOnce = 2) {
  const waiting = [...items];
  const worker = async () => { while (waiting.length) await work(waiting.shift()); };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
