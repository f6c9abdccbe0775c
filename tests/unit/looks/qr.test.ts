import decode from "qr/decode.js";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { QrCode } from "@/components/ui/qr";

/** What a camera sees of the drawing: each module three pixels wide. */
function seen(svg: string) {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const [width, data] = [size * 3, new Uint8Array(size * size * 9 * 4).fill(255)];
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let dy = 0; dy < 3; dy++)
      for (let dx = 0; dx < Number(length) * 3; dx++)
        data.fill(
          0,
          ((Number(y) * 3 + dy) * width + Number(x) * 3 + dx) * 4,
          ((Number(y) * 3 + dy) * width + Number(x) * 3 + dx) * 4 + 3,
        );
  return { width, height: width, data };
}

it("a code is read as the address that it was drawn of, also a long one, and says so to who cannot see it", () => {
  for (const value of [
    "https://kylassa.example/o/vertaisvierailut",
    `https://a.example/o/${"a".repeat(80)}`,
  ]) {
    const svg = renderToStaticMarkup(createElement(QrCode, { value, label: 'Code "to" it' }));
    expect(decode(seen(svg))).toBe(value);
    expect(svg).toContain('aria-label="Code &quot;to&quot; it"');
  }
});
