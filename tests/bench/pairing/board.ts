import { existsSync, readFileSync } from "node:fs";
import { sessionFor } from "../../support/sign-in";
import { buildSite, openSite, startSite } from "../site";

/** How long the coordinator's workbench takes with everybody waiting, in milliseconds. */
export type BoardTimes = {
  /** The first time: everything read, scored, paired, proven and explained, by a server that has not done so yet. */
  first: number;
  /** The same after somebody's answers have changed: the median of several. */
  anew: number;
  /** The page as it is opened again and again, and a press that keeps a pair apart with the page that it leads to: 95th percentiles. */
  opened: number;
  whatIf: number;
  /** What the server's processors have worked for the last three, in the middle: what others do on the machine does not count. */
  worked: { anew: number; opened: number; whatIf: number };
};

/** Who waits on a workbench: how they get there, how one of them says something else, and by what the page is known. */
export type Waiters = {
  fill: (count: number) => Promise<{ slug: string; email: string }>;
  change: (slug: string, time: number) => Promise<void>;
  mark: string;
};

/**
 * Opens the workbench of a programme in which so many wait, on a production build, and presses its buttons. What fills it is loaded when
 * the measurement has a database of its own.
 */
export async function timeBoard(
  stops: (() => unknown)[],
  waiting: number,
  load: () => Promise<Waiters>,
): Promise<BoardTimes> {
  const site = await openSite(stops);
  const { fill, change, mark } = await load();
  const { slug, email } = await fill(waiting);
  await buildSite(site);
  const { pid } = await startSite(site);
  const headers = { cookie: `session=${await sessionFor(email)}` };
  const origin = `http://127.0.0.1:${site.port}`;
  const page = `${origin}/fi/manage/programmes/${slug}/matching`;
  const open = async (url = page) => {
    const answer = await fetch(url, { headers });
    const html = await answer.text();
    if (answer.status !== 200 || !html.includes(mark)) throw new Error(`${url} answered ${answer.status}`);
    return html;
  };
  // The pages beside it have been opened, as a coordinator would have before.
  await fetch(`${origin}/fi/manage/programmes/${slug}/enrolments`, { headers });
  const first = await timed(open);
  const took = async (work: () => Promise<unknown>): Promise<Took> => {
    const before = workedBy(pid);
    return { waited: await timed(work), worked: workedBy(pid) - before };
  };
  const anew: Took[] = [];
  for (let time = 0; time < 7; time++) {
    await change(slug, time);
    anew.push(await took(open));
  }
  const opened: Took[] = [];
  for (let time = 0; time < 30; time++) opened.push(await took(open));
  const whatIf: Took[] = [];
  let html = await open();
  for (let time = 0; time < 20; time++) {
    const form = pairingForm(html, time);
    whatIf.push(
      await took(async () => {
        const answer = await fetch(page, {
          method: "POST",
          headers: { ...headers, origin },
          body: form,
          redirect: "manual",
        });
        const to = answer.headers.get("location");
        if (answer.status !== 303 || !to) throw new Error(`a press was answered with ${answer.status}`);
        html = await open(new URL(to, origin).href);
      }),
    );
  }
  const waited = (all: readonly Took[], share: number) =>
    at(
      all.map((one) => one.waited),
      share,
    );
  const worked = (all: readonly Took[]) =>
    at(
      all.map((one) => one.worked),
      0.5,
    );
  return {
    ...{ first, anew: waited(anew, 0.5), opened: waited(opened, 0.95), whatIf: waited(whatIf, 0.95) },
    worked: { anew: worked(anew), opened: worked(opened), whatIf: worked(whatIf) },
  };
}

type Took = { waited: number; worked: number };

/** How many milliseconds a process has worked since it began, its threads with it; 0 where the system does not say so. */
function workedBy(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, "utf8").split(") ")[1]?.split(" ") ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** What a browser without JavaScript sends when the button that keeps the pair at this place of the page apart is pressed. */
function pairingForm(html: string, place: number): FormData {
  const start = html.search(/<form[^>]*data-part="pairing"/);
  const form = html.slice(start, html.indexOf("</form>", start));
  const data = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = attribute(input, "name");
    if (name) data.append(name, attribute(input, "value"));
  }
  const presses = [...form.matchAll(/value="(forbid:[^"]+)"/g)].map(([, value]) => value as string);
  const press = presses[place % presses.length];
  if (!press) throw new Error("there is no pair to keep apart");
  data.append("change", press);
  return data;
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
