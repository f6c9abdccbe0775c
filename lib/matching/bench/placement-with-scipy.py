# scipy on one placement: placement-with-scipy.py <file> <times>. The file holds int32: guests, hosts, room of each host, then the table row
# by row, below 0 where it is impossible. Prints one line of JSON; milliseconds of the processor, the columns of seats not counted.
import json
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment

columns = numpy.fromfile(sys.argv[1], dtype=numpy.int32)
n, m = int(columns[0]), int(columns[1])
room, table = columns[2 : 2 + m], columns[2 + m :].reshape(n, m)
costs = numpy.where(table < 0, 101 * (n + 1), -table).astype(numpy.float64)
costs = numpy.repeat(costs, room, axis=1)
host = numpy.repeat(numpy.arange(m), room)
taken = []
for _ in range(int(sys.argv[2])):
    begun = time.process_time()
    rows, seats = linear_sum_assignment(costs)
    taken.append(1000 * (time.process_time() - begun))
points = table[rows, host[seats]]
points = points[points >= 0]
print(json.dumps({"taken": taken, "places": len(points), "points": int(points.sum())}))
