import { describe, expect, it } from "vitest";
import { type Certificate, whyNotOptimal } from "@/lib/matching/certificate";
import { maximumWeightMatching } from "@/lib/matching/maximum-weight";
import type { Edge } from "@/lib/matching/tests/brute-force";

/** Two triangles held together by an edge, and two who can be paired with nobody. */
const edges: Edge[] = [
  [0, 1, 10],
  [1, 2, 10],
  [0, 2, 10],
  [2, 3, 6],
  [3, 4, 10],
  [4, 5, 10],
  [3, 5, 10],
];
const found = maximumWeightMatching(8, edges, { maximumCardinality: true });
const { certificate } = found;

describe("the proof that a pairing is best", () => {
  it("convinces as it is", () => {
    expect([found.cardinality, found.weight]).toEqual([3, 26]);
    expect(why()).toBeNull();
    expect(certificate.blossoms.length).toBeGreaterThan(0);
  });

  it.each<[string, Partial<Certificate>]>([
    ["a price is lowered", { prices: changed(certificate.prices, 0, -certificate.step) }],
    ["a price is raised", { prices: changed(certificate.prices, 0, certificate.step) }],
    ["a price is no number", { prices: changed(certificate.prices, 0, Number.NaN) }],
    ["a price is missing", { prices: certificate.prices.slice(1) }],
    ["the blossoms are left out", { blossoms: [] }],
    [
      "a blossom costs less",
      { blossoms: certificate.blossoms.map((its) => ({ ...its, price: its.price / 2 })) },
    ],
    [
      "a blossom costs more",
      { blossoms: certificate.blossoms.map((its) => ({ ...its, price: 2 * its.price })) },
    ],
    [
      "a blossom gives money",
      { blossoms: certificate.blossoms.map((its) => ({ ...its, price: -its.price })) },
    ],
    ["a blossom is even", { blossoms: [{ vertices: Int32Array.of(0, 1), price: certificate.step }] }],
    [
      "a blossom counts one twice",
      { blossoms: [{ vertices: Int32Array.of(0, 1, 1), price: certificate.step }] },
    ],
    ["the unit is finer", { step: certificate.step / 2 }],
    ["the unit is coarser", { step: 2 * certificate.step }],
    ["the bonus is another", { bonus: certificate.bonus + 1 }],
    ["the barrier is in the wrong place", { barrier: Int32Array.of(0, 1) }],
  ])("is refused when %s", (_, change) => {
    expect(why({ certificate: { ...certificate, ...change } })).not.toBeNull();
  });

  it("is refused for another matching", () => {
    expect(why({ mate: Int32Array.of(1, 0, -1, -1, 5, 4, -1, -1), weight: 20 })).not.toBeNull();
    expect(why({ mate: Int32Array.of(1, 0, 3, 2, 5, 3, -1, -1) })).not.toBeNull();
    expect(why({ mate: Int32Array.of(6, 2, 1, 4, 3, -1, 0, -1), weight: 20 })).not.toBeNull();
    expect(why({ weight: 27 })).not.toBeNull();
  });

  it("is refused when a pair that was left out is worth more", () => {
    expect(why({ edges: [...edges, [0, 5, 40]] })).not.toBeNull();
    expect(why({ edges: [...edges, [6, 7, 0]] })).not.toBeNull();
  });

  it("proves nothing about another aim", () => {
    expect(why({ maximumCardinality: false })).not.toBeNull();
  });
});

type Change = {
  mate?: Int32Array;
  weight?: number;
  certificate?: Certificate;
  edges?: Edge[];
  maximumCardinality?: boolean;
};

function why(change: Change = {}): string | null {
  const its = { ...found, edges, maximumCardinality: true, ...change };
  const pairs = (visit: (u: number, v: number, weight: number) => void) => {
    for (const [u, v, weight] of its.edges) visit(u, v, weight);
  };
  return whyNotOptimal(its, pairs, its.certificate, { maximumCardinality: its.maximumCardinality });
}

function changed(prices: Float64Array, vertex: number, by: number): Float64Array {
  return prices.map((price, v) => (v === vertex ? price + by : price));
}
