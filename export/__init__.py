"""What leaves a project and what comes in. Imports no Qt."""
