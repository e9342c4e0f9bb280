"""The project file: connection, migrations, and one module per group of tables.

A project is one SQLite file. sqlite-utils makes and migrates its tables; everything else runs
on the plain connection, because opening a project must not wait for that import.
"""
