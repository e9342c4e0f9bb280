"""What a project is: articles, schema, decisions, candidates. Imports no Qt."""
