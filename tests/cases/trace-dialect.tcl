# dialect
# Traces of variables, commands and executions.
