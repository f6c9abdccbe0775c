import type { Values } from "@/lib/forms/values";

/** What a person wrote into a field of words, under the field's label; empty where they wrote nothing. */
export type Typed = { name: string; label: string; text: string };

/** The name of the unseen field that says what a field of words is called: its page may be gone when what was written comes back. */
export function labelField(name: string): string {
  return `label:${name}`;
}

/** What was written into the fields of words of a form, in their order. */
export function typedWords(values: Values): Typed[] {
  return Object.entries(values).flatMap(([key, label]) => {
    if (!key.startsWith("label:") || typeof label !== "string") return [];
    const name = key.slice("label:".length);
    return [{ name, label, text: [values[name] ?? []].flat().join("\n\n") }];
  });
}
