"""Events, before and after."""
