"""The measurements behind every claim about speed: `make bench`, or `python -m benchmarks NAME`."""
