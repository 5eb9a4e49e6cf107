"""Tests of the generator, of the theme and of whole sites."""
