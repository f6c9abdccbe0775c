declare module "edmonds-blossom" {
  export default function matched(edges: [number, number, number][], maximumCardinality?: boolean): number[];
}
