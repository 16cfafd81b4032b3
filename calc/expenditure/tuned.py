"""For whom the filter's own numbers hold: they were set by how well they did in a simulation."""

SIMULATED = "simulated people, tuned on seeds 0–199; not measured on people"
