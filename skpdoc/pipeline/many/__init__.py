"""Many units in one run: side by side, on several machines, to disks and object stores."""
