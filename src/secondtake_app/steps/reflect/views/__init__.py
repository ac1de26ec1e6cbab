"""The pages of Reflect, in the order in which the evening goes."""
