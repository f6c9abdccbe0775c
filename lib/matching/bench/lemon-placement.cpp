// LEMON (Debian's liblemon-dev) on one network of least cost: lemon-placement <file> <times> <ns | cs | cap>. The file holds int32: nodes,
// arcs, then a supply for each node, and of each arc from, to, room; then int64: cost of each arc. Prints one line of JSON: milliseconds
// of the processor without building the graph, and the least cost.
#include <lemon/capacity_scaling.h>
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>

using Graph = lemon::SmartDigraph;

static double now() { return 1000.0 * std::clock() / CLOCKS_PER_SEC; }

template <typename Solver>
static int solve(Graph& graph, int times, const Graph::ArcMap<int64_t>& room, const Graph::ArcMap<int64_t>& cost,
                 const Graph::NodeMap<int64_t>& supply) {
  int64_t least = 0;
  std::printf("{\"taken\":[");
  for (int time = 0; time < times; time++) {
    Solver solver(graph);
    solver.upperMap(room).costMap(cost).supplyMap(supply);
    const double begun = now();
    if (solver.run() != Solver::OPTIMAL) return 2;
    std::printf("%s%.3f", time ? "," : "", now() - begun);
    least = solver.template totalCost<int64_t>();
  }
  std::printf("],\"cost\":%lld}\n", (long long)least);
  return 0;
}

int main(int, char** arguments) {
  std::FILE* file = std::fopen(arguments[1], "rb");
  int32_t size[2];
  if (!file || std::fread(size, 4, 2, file) != 2) return 1;
  const size_t n = size[0], m = size[1];
  std::vector<int32_t> columns(n + 3 * m);
  std::vector<int64_t> costs(m);
  if (std::fread(columns.data(), 4, columns.size(), file) != columns.size()) return 1;
  if (std::fread(costs.data(), 8, m, file) != m) return 1;
  Graph graph;
  graph.reserveNode(n);
  graph.reserveArc(m);
  for (size_t v = 0; v < n; v++) graph.addNode();
  Graph::ArcMap<int64_t> room(graph), cost(graph);
  Graph::NodeMap<int64_t> supply(graph);
  for (size_t v = 0; v < n; v++) supply[graph.nodeFromId(v)] = columns[v];
  for (size_t i = 0; i < m; i++) {
    const auto arc = graph.addArc(graph.nodeFromId(columns[n + i]), graph.nodeFromId(columns[n + m + i]));
    room[arc] = columns[n + 2 * m + i];
    cost[arc] = costs[i];
  }
  const int times = std::atoi(arguments[2]);
  if (!std::strcmp(arguments[3], "ns")) return solve<lemon::NetworkSimplex<Graph, int64_t>>(graph, times, room, cost, supply);
  if (!std::strcmp(arguments[3], "cs")) return solve<lemon::CostScaling<Graph, int64_t>>(graph, times, room, cost, supply);
  return solve<lemon::CapacityScaling<Graph, int64_t>>(graph, times, room, cost, supply);
}
