// LEMON (Debian's liblemon-dev) on one instance: lemon <file> <times>. Prints one line of JSON. Where the best matching is perfect,
// MaxWeightedPerfectMatching is tried too, and the quicker of the two counts.
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

using Graph = lemon::SmartGraph;
using Weights = Graph::EdgeMap<int64_t>;

static double now() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

int main(int, char** arguments) {
  std::FILE* file = std::fopen(arguments[1], "rb");
  int32_t size[2];
  if (!file || std::fread(size, 4, 2, file) != 2) return 1;
  const int n = size[0], m = size[1];
  std::vector<int32_t> columns(3 * static_cast<size_t>(m));
  if (std::fread(columns.data(), 4, columns.size(), file) != columns.size()) return 1;
  Graph graph;
  graph.reserveNode(n);
  graph.reserveEdge(m);
  for (int v = 0; v < n; v++) graph.addNode();
  Weights plain(graph), raised(graph);
  int64_t largest = 0;
  for (int i = 0; i < m; i++) largest = std::max<int64_t>(largest, columns[2 * static_cast<size_t>(m) + i]);
  const int64_t bonus = largest * (n / 2) + 1;
  for (int i = 0; i < m; i++) {
    const auto edge = graph.addEdge(graph.nodeFromId(columns[i]), graph.nodeFromId(columns[m + static_cast<size_t>(i)]));
    plain[edge] = columns[2 * static_cast<size_t>(m) + i];
    raised[edge] = plain[edge] + bonus;
  }
  std::printf("{\"taken\":[");
  int64_t cardinality = 0, weight = 0;
  for (int time = 0; time < std::atoi(arguments[2]); time++) {
    const double begun = now();
    lemon::MaxWeightedMatching<Graph, Weights> matching(graph, raised);
    matching.run();
    double taken = now() - begun;
    cardinality = weight = 0;
    for (Graph::EdgeIt edge(graph); edge != lemon::INVALID; ++edge)
      if (matching.matching(edge)) {
        cardinality++;
        weight += plain[edge];
      }
    if (2 * cardinality == n) {
      const double again = now();
      lemon::MaxWeightedPerfectMatching<Graph, Weights> perfect(graph, plain);
      perfect.run();
      taken = std::min(taken, now() - again);
      if (perfect.matchingWeight() != weight) return 2;
    }
    std::printf("%s%.3f", time ? "," : "", taken);
  }
  std::printf("],\"cardinality\":%lld,\"weight\":%lld}\n", (long long)cardinality, (long long)weight);
}
