"""What request forms, report forms, logs and lists share."""
