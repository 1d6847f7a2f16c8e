"""What environment/start, test, run and doctor share. Standard library only."""
