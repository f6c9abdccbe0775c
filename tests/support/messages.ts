import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { meetingForms } from "@/lib/formats/meeting-names";

/** A tree of messages, or a part of one. */
export type Tree = { readonly [key: string]: string | Tree };

/** The keys of all messages of a tree, in order. */
export function keysOf(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree)
    .flatMap(([key, value]) =>
      typeof value === "string" ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
    )
    .sort();
}

/** The message under a key; empty where there is none. */
export function textAt(tree: Tree, key: string): string {
  const found = key
    .split(".")
    .reduce<string | Tree | undefined>(
      (node, part) => (typeof node === "object" ? node[part] : undefined),
      tree,
    );
  return typeof found === "string" ? found : "";
}

/** The names that a message fills in, in any of its branches; a meeting counts once, whatever the case in which a language says it. */
export function placeholders(text: string): string[] {
  const names = elementsOf(text).flatMap((element) => (isNamed(element) ? [element.value] : []));
  return unique(names.map((name) => (forms.has(name) ? "meeting" : name)));
}

const forms: ReadonlySet<string> = new Set(meetingForms);

/** What a message counts, and what it chooses between with which words. */
export function argumentsOf(text: string): { plurals: string[]; selects: string[] } {
  const elements = elementsOf(text);
  return {
    plurals: unique(elements.flatMap((element) => (element.type === TYPE.plural ? [element.value] : []))),
    selects: unique(
      elements.flatMap((element) =>
        element.type === TYPE.select ? [`${element.value}: ${Object.keys(element.options).sort()}`] : [],
      ),
    ),
  };
}

/** What is read of a message, in any of its branches: neither what it fills in nor what its branches are called. */
export function wordsOf(text: string): string {
  return elementsOf(text)
    .map((element) => (element.type === TYPE.literal ? element.value : "{}"))
    .join("");
}

/** All that a message is made of, in any of its branches. */
function elementsOf(text: string): MessageFormatElement[] {
  const visit = (elements: readonly MessageFormatElement[]): MessageFormatElement[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return [element, ...Object.values(element.options).flatMap((option) => visit(option.value))];
      return element.type === TYPE.tag ? [element, ...visit(element.children)] : [element];
    });
  return visit(parse(text));
}

function isNamed(element: MessageFormatElement): element is MessageFormatElement & { value: string } {
  return element.type !== TYPE.literal && element.type !== TYPE.pound;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
