"""Central Bedfordshire's leaflet for parents."""
