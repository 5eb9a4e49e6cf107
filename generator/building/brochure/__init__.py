"""A brochure: public parks become one PDF by the browser that is on the machine."""
