import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReactElement } from "react";
import { lettersOf } from "@/lib/pictures/letters";
import { drawable, type PictureWords, pictureSize, titleSize } from "@/lib/pictures/words";

/** The light colours of app/tokens.css: a picture does not know who looks at it. A test holds them equal. */
export const pictureColours = {
  paper: "#fbf8f3",
  surface: "#fffefb",
  ink: "#1e2421",
  soft: "#505b55",
  edge: "#6e7972",
  spruce: "#1f5a4c",
  cloudberry: "#e8973a",
  "cloudberry-wash": "#fcecd3",
  lichen: "#dce5dc",
  "lichen-wash": "#eef2ea",
} as const;

const c = pictureColours;

/** The picture as the bytes of a PNG. */
export async function drawn(words: PictureWords): Promise<Uint8Array> {
  // The library is loaded when the first picture is drawn, and fetches nothing: the fonts are ours.
  const { ImageResponse } = (await import("next/og.js")).default;
  const fonts = await faces();
  const picture = new ImageResponse(layout(drawable(words, fonts.letters)), {
    ...pictureSize,
    fonts: fonts.files,
  });
  return new Uint8Array(await picture.arrayBuffer());
}

type Face = { name: string; data: Buffer; weight: 400 | 700; style: "normal" };

let loaded: { files: Face[]; letters: Set<number> } | undefined;

/** Both faces, each in two files; a letter that one of them has is known. */
function faces() {
  if (loaded) return loaded;
  const files = [
    ...face("Bricolage", "bricolage-grotesque", 700),
    ...face("Atkinson", "atkinson-hyperlegible-next", 400),
  ];
  loaded = { files, letters: new Set(files.flatMap(({ data }) => [...lettersOf(data)])) };
  return loaded;
}

function face(name: string, family: string, weight: Face["weight"]): Face[] {
  return ["latin", "latin-ext"].map((part) => {
    const file = `${family}/files/${family}-${part}-${weight}-normal.woff`;
    const data = readFileSync(path.join(process.cwd(), "node_modules/@fontsource", file));
    return { name: `${name} ${part}`, data, weight, style: "normal" };
  });
}

const text = "Atkinson latin, Atkinson latin-ext";
const heading = `Bricolage latin, Bricolage latin-ext, ${text}`;

/** Paper, the product's name, the title, who and when, and the path between two houses. */
function layout({ title, lines }: PictureWords): ReactElement {
  const size = titleSize(title);
  return box(
    {
      flexDirection: "column",
      justifyContent: "space-between",
      width: "100%",
      height: "100%",
      padding: "52px 64px 0",
      background: c.paper,
      color: c.ink,
      fontFamily: `${text}, ${heading}`,
    },
    [
      box({ alignItems: "center", fontFamily: heading, fontSize: 38 }, [
        image(mark, 93, 48),
        box({ marginLeft: 18 }, ["Kylässä"]),
      ]),
      box(
        {
          maxHeight: 300,
          overflow: "hidden",
          fontFamily: heading,
          fontSize: size,
          lineHeight: 1.12,
          wordBreak: "break-word",
        },
        [title],
      ),
      box({ justifyContent: "space-between", alignItems: "flex-end" }, [
        box(
          {
            flexDirection: "column",
            width: 600,
            paddingBottom: 44,
            fontSize: 30,
            lineHeight: 1.35,
            wordBreak: "break-word",
          },
          lines.map((line, place) => box(place === 0 ? {} : { color: c.soft }, [line])),
        ),
        image(landscape, 464, 142),
      ]),
    ],
  );
}

type Style = Readonly<Record<string, string | number>>;

function box(style: Style, children: readonly (ReactElement | string)[]): ReactElement {
  return element("div", { style: { display: "flex", ...style }, children });
}

function image(svg: string, width: number, height: number): ReactElement {
  return element("img", {
    src: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
    width,
    height,
  });
}

/** An element as the drawing library reads it: React itself is not needed in a thread. */
function element(type: string, props: Record<string, unknown>): ReactElement {
  return { type, props, key: null };
}

const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 62 32"><path d="M1 31H5V17L15 7l10 10v14H37V13L47 3l10 10v18h4" fill="none" stroke="${c.ink}" stroke-width="2"/><path d="M12.5 31v-9h5v9z" fill="${c.cloudberry}" stroke="${c.ink}" stroke-width="1.2"/></svg>`;

/** The drawing of the front page (components/ui/landscape.tsx), without its lower edge. */
const landscape = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 220"><circle cx="378" cy="82" r="46" fill="${c["cloudberry-wash"]}"/><path fill="${c["lichen-wash"]}" d="M0 150C70 104 170 92 262 122s170 46 250 6 150-34 208 2v90H0z"/><g fill="none" stroke="${c.spruce}" stroke-width="2.6"><path d="M262 120l12-34 12 34zM274 120v9M292 126l9-26 9 26zM301 126v8M474 134l11-32 11 32zM485 134v8"/></g><path fill="${c.lichen}" d="M0 172c90-34 176-34 262-8s176 40 262 6 130-30 196-10v60H0z"/><path d="M146 149c60 4 84 24 134 34s112 8 160-8 76-22 118-24" fill="none" stroke="${c.spruce}" stroke-width="4"/><path d="M562 164c-50 8-84 26-134 36s-128 4-176-14-70-26-106-30" fill="none" stroke="${c.edge}" stroke-width="3.5" stroke-linecap="round" stroke-dasharray="0.1 9"/><g fill="${c.surface}" stroke="${c.ink}" stroke-width="2.6"><path d="M122 86V62h10v34"/><path d="M62 148V96l44-36 44 36v52z"/><path d="M600 92V70h10v34"/><path d="M550 152v-44l44-34 44 34v44z"/></g><g stroke="${c.ink}" stroke-width="2"><path d="M78 104h18v18H78zM602 114h18v18h-18z" fill="${c["cloudberry-wash"]}"/><path d="M114 148v-34h20v34zM564 152v-32h20v32z" fill="${c.cloudberry}"/></g></svg>`;
