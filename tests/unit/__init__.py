"""One test package a part of the generator."""
