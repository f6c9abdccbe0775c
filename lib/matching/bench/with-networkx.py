"""networkx on one instance: with-networkx.py <file>. Prints one line of JSON."""
import array
import json
import sys
import time

import networkx

numbers = array.array("i")
with open(sys.argv[1], "rb") as file:
    numbers.frombytes(file.read())
n, m = numbers[0], numbers[1]
graph = networkx.Graph()
graph.add_nodes_from(range(n))
for i in range(2, 2 + m):
    graph.add_edge(numbers[i], numbers[i + m], weight=numbers[i + 2 * m])
begun = time.perf_counter()
pairs = networkx.max_weight_matching(graph, maxcardinality=True)
taken = 1000 * (time.perf_counter() - begun)
weight = sum(graph[u][v]["weight"] for u, v in pairs)
print(json.dumps({"taken": [taken], "cardinality": len(pairs), "weight": weight}))
