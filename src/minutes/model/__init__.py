"""The values that pass from stage to stage, and the record that comes out."""
