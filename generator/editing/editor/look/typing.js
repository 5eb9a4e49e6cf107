// What is typed is handed over soon after the last key, and before anything else is asked; what was refused is kept.

import { answered } from "./asking.js";

let pending = null; // the control that is typed in, and what hands it over
let timer = 0;
let count = 0;

// by their names: the control, and what hands it over once more
export const refused = new Map();
export const isTyping = () => pending !== null;

export function handOverSoon(control, pause, deed) {
  count += 1;
  if (pending && pending.control !== control) flush();
  pending = { control, deed };
  clearTimeout(timer);
  timer = setTimeout(flush, pause);
}

export async function flush() {
  clearTimeout(timer);
  if (!pending) return answered();
  const { deed } = pending;
  pending = null;
  return deed();
}

// hands something over; returns undefined where it was refused, which has been said
export async function handOver(name, control, deed) {
  let said;
  try {
    said = await deed();
  } catch {
    refused.set(name, { control, again: () => handOver(name, control, deed) });
    control.setAttribute("aria-invalid", "true");
    return undefined;
  }
  refused.delete(name);
  return said;
}

// returns an answer of the program, asked for again where something is handed over behind it
export async function untilNobodyTypes(answer, again) {
  let before = pending ? undefined : count;
  let said = await answer;
  while (count !== before) {
    before = count;
    await flush();
    said = await again();
  }
  return said;
}
