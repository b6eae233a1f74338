"""The tasks of overlap shard, done by the executors of a Spark cluster."""
