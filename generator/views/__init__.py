"""Records become finished strings for the templates. All formatting is here, none in templates."""
