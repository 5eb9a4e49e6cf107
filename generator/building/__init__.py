"""One build: what was kept of the last, workers, staging, the last look, the swap; preview; the adapter to MkDocs."""
