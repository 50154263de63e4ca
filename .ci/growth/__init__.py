"""How a build grows: many lessons like the real ones, and what it costs to make pages of them."""
