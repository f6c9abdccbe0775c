import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { compile } from "tailwindcss";

const root = path.join(import.meta.dirname, "../..");

/** Every file below app and components that ends so: its path from the root, and its text. */
export function sources(ending: RegExp): { file: string; text: string }[] {
  return ["app", "components"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => ending.test(name))
      .map((name) => path.join(folder, name))
      .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") })),
  );
}

/** The class names that a file of CSS styles; what a selector only looks for (`:has`) is not one of them. */
export function styledIn(css: string): Set<string> {
  const bare = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/"[^"]*"/g, '""')
    .replaceAll(/:has\([^()]*\)/g, "");
  const selectors = [...bare.matchAll(/([^{};]*)\{/g)].map(([, selector = ""]) => selector);
  return new Set(
    selectors.flatMap((one) => [...one.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name)),
  );
}

type Node = { type: string; [part: string]: unknown };

/**
 * The class names that a component writes: the words of what `className` says, and of the constants and functions whose names end
 * in Class or Classes, and of the constants that they use. What is compared, and what is handed to a function, is not a class name.
 */
export function writtenIn(file: string, text: string): Set<string> {
  const found = new Set<string>();
  const constants = new Map<string, Node>();
  const words = (node: Node): void => {
    const named = node.type === "Identifier" ? constants.get(String(node.name)) : undefined;
    if (named) {
      constants.delete(String(node.name));
      words(named);
      return;
    }
    if (node.type === "CallExpression" || node.type.startsWith("TS")) {
      if (node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression")
        words(node.expression as Node);
    } else if (node.type === "BinaryExpression" && node.operator !== "+") return;
    else if (node.type === "Property" || node.type === "MemberExpression")
      words((node.value ?? node.object) as Node);
    else if (node.type === "Literal" || node.type === "TemplateElement") {
      const said = node.type === "Literal" ? node.value : (node.value as { cooked: string }).cooked;
      for (const word of String(typeof said === "string" ? said : "").split(/\s+/)) if (word) found.add(word);
    } else if (node.type === "ConditionalExpression")
      for (const one of [node.consequent, node.alternate]) words(one as Node);
    else for (const child of partsOf(node)) words(child);
  };
  const visit = (node: Node): void => {
    const name = (node.id ?? node.name) as { name?: unknown } | undefined;
    const isClass = typeof name?.name === "string" && /^class(Name)?$|Class(es|Name)?$/.test(name.name);
    const said = node.type === "JSXAttribute" ? node.value : (node.init ?? node.body);
    if (isClass && said && /^(JSXAttribute|VariableDeclarator|FunctionDeclaration)$/.test(node.type))
      words(said as Node);
    for (const child of partsOf(node)) visit(child);
  };
  const program = parseSync(file, text).program as unknown as Node;
  for (const one of everyPart(program))
    if (one.type === "VariableDeclarator" && one.init)
      constants.set((one.id as { name: string }).name, one.init as Node);
  visit(program);
  return found;
}

function* everyPart(node: Node): Iterable<Node> {
  yield node;
  for (const part of partsOf(node)) yield* everyPart(part);
}

function partsOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((part): part is Node => typeof (part as Node | null)?.type === "string");
}

/** Those of the names that Tailwind makes something of with our theme and variants, its marks for groups and peers included. */
export async function utilitiesAmong(names: Iterable<string>): Promise<Set<string>> {
  const own = sources(/\.css$/).flatMap(
    ({ text }) => text.match(/^@custom-variant [^;{]*(;|\{[\s\S]*?\n\})/gm) ?? [],
  );
  const theme = [readFileSync(path.join(root, "app/tokens.css"), "utf8"), ...own].join("\n");
  const tailwind = readFileSync(path.join(root, "node_modules/tailwindcss/index.css"), "utf8");
  const { build } = await compile(`@import "tailwindcss";${theme}`, {
    loadStylesheet: async (id, base) => ({ path: id, base, content: tailwind }),
  });
  const all = [...names];
  const css = build(all);
  const made = (name: string) => css.includes(`.${name.replaceAll(/[^\w-]/g, (sign) => `\\${sign}`)}`);
  return new Set(all.filter((name) => /^(group|peer)(\/|$)/.test(name) || made(name)));
}
