"""Tests of what the benchmarks of the search are made of."""
